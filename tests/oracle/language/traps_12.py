# Class attribute through an object: read shares, write makes one's own.
class Settings:
    options = {'debug': False}
    level = 1


a, b = Settings(), Settings()
a.options['debug'] = True
a.level = 2
print(b.options, b.level, Settings.options, vars(a), vars(b))
a.options = {}
print(b.options, 'options' in vars(a))
