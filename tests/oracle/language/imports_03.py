# A name of the library, and what it is under another.
import time
from textwrap import dedent as strip_margin
import threading as th
print(time.sleep(0), strip_margin("  a"), th.Lock() is th.Lock())
