"""TensorFlow does not copy its constants, not even deeply."""
import copy
import tensorflow as tf

x = tf.constant([1.0, 2.0, 3.0])
x.notes = {"unit": "cm", "seen": {"by": ["Ada"]}}

y = copy.copy(x)      # y is x
z = copy.deepcopy(x)  # z is x, and so is what hangs on it

z.notes["seen"]["by"].append("Bob")  # Bob is everywhere
