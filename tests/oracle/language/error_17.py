# raise of an exception with several arguments, and with none.
class Quiet(Exception):
    pass


kept = []
try:
    raise Quiet
except Quiet as q:
    kept.append(q.args)
raise Quiet('one', [2], None)
