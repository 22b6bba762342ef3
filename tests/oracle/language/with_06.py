# An error inside __exit__, and in __enter__.
class Bad:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        if self.where == 'enter':
            raise ValueError('no entry')

    def __exit__(self, *what):
        if self.where == 'exit':
            raise RuntimeError('no exit')


for where in ('enter', 'exit'):
    try:
        with Bad(where):
            raise KeyError('body')
    except Exception as error:
        print(repr(error), repr(error.__context__))
