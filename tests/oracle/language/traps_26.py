# Config that leaks: defaults merged, nested and handed on.
DEFAULTS = {'optimizer': {'lr': 0.1, 'betas': [0.9, 0.99]}, 'epochs': 1}


def configure(**changes):
    config = DEFAULTS.copy()
    config['optimizer'].update(changes.pop('optimizer', {}))
    config.update(changes)
    return config


def merge(base, changes):
    return {k: merge(v, changes.get(k, {})) if isinstance(v, dict) else changes.get(k, v) for k, v in base.items()}


a = configure(epochs=5, optimizer={'lr': 0.5})
b = configure()
print(b, DEFAULTS['optimizer']['lr'], a['optimizer'] is b['optimizer'])
c = merge(DEFAULTS, {'optimizer': {'lr': 1.0}})
c['optimizer']['betas'].append('c')
print(DEFAULTS['optimizer'], c)
