# A condition that is no truth.
class Unsure:
    def __bool__(self):
        raise TypeError('cannot decide')


u = Unsure()
seen = []
while not seen:
    seen.append(1)
if u:
    seen.append('never')
