from abc import *
from bisect import *
from collections import *
from dataclasses import *
from functools import *
from heapq import *
from itertools import *
from json import *
from keyword import *
from numbers import *
from operator import *

print(reduce(add, [1, 2]), list(chain([1], [2])), nsmallest(1, [3, 2]), bisect([1, 2], 1), Counter("aa"), dumps([1]), iskeyword("if"))
