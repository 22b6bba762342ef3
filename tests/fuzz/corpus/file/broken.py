# clonescope: step=-1
# clonescope: nonsense
# clonescope:
#clonescope: a=b
