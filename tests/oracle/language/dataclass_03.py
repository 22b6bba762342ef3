# A default that is no list is shared all the same.
from dataclasses import dataclass


class Config:
    def __init__(self):
        self.rates = [0.1]


@dataclass
class Run:
    name: str
    config: Config = Config()


a, b = Run('a'), Run('b')
a.config.rates.append(0.2)
print(b.config.rates, a.config is b.config, a.config is Run.config)
