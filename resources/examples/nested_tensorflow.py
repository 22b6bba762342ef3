# TensorFlow copies no constants
import copy
import tensorflow as tf

x = tf.constant([1.0, 2.0, 3.0])
x.notes = {"unit": "cm"}
x.notes["seen"] = {"by": ["Ada"]}

# y is x
y = copy.copy(x)
# z is x, with all that hangs on it
z = copy.deepcopy(x)

# Bob is everywhere
z.notes["seen"]["by"].append("Bob")
# clonescope: compare=x,z
