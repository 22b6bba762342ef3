x = 1esce: step=1
# clonescope: step=2
