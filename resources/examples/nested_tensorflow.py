# TensorFlow copies no constants
import copy
import tensorflow as tf

x = tf.constant([1.0, 2.0, 3.0])
x.notes = {"by": ["Ada"]}

# y is x
y = copy.copy(x)
# z is x, with all that hangs on it
z = copy.deepcopy(x)

# Bob is everywhere
z.notes["by"].append("Bob")
