# A value computed once and kept.
class lazy:
    def __init__(self, f):
        self.f, self.name = f, f.__name__

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Report:
    made = 0

    @lazy
    def rows(self):
        Report.made += 1
        return [1, 2]


r, s = Report(), Report()
print(vars(r), r.rows is r.rows, r.rows is s.rows, Report.made, vars(r))
r.rows.append(3)
print(s.rows, r.rows)
