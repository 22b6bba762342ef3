x = 1
y = 2# clonescope: step=1
