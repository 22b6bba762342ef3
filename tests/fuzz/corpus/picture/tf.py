import tensorflow as tf, copy
x = tf.constant([1, 2, 3])
x.a = [1]
y = copy.deepcopy(x)
y.a.append(2)
v = tf.identity(x)
