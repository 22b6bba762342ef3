# A __deepcopy__ that keeps one part shared.
import copy


class Worker:
    def __init__(self, config, data):
        self.config, self.data = config, data

    def __deepcopy__(self, memo):
        memo[id(self.config)] = self.config
        return Worker(copy.deepcopy(self.config, memo), copy.deepcopy(self.data, memo))


config = {'lr': [0.1]}
a = Worker(config, {'c': config, 'd': [1]})
b = copy.deepcopy(a)
print(b.config is config, b.data['c'] is config, b.data['d'] is a.data['d'])
b.config['lr'].append(0.2)
print(a.config)
