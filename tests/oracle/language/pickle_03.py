# Instances by their class's name: what the class holds is shared.
import pickle


class Cart:
    discounts = ["none"]

    def __init__(self, items):
        self.items = items


cart = Cart([1])
other = pickle.loads(pickle.dumps(cart))
other.items.append(2)
other.discounts.append("half")
print(cart.items, other.items, cart.discounts, type(other) is Cart)
