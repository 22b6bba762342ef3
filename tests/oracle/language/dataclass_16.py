# Keyword-only fields and what matches.
from dataclasses import KW_ONLY, dataclass


@dataclass
class Request:
    path: str
    _: KW_ONLY
    method: str = 'GET'
    retries: int = 0


r = Request('/a', retries=2)
print(r, Request.__match_args__)
match r:
    case Request(path, method='GET'):
        print('get', path)
try:
    Request('/b', 'POST')
except TypeError as error:
    print(error)
