# Names in any script.
größe = 3
名前 = ['a']
Ω = größe * 2
naïve_é = {'größe': größe}


class Größe:
    été = 1


def δ(x, *, β=1):
    return x + β


print(größe, 名前, Ω, naïve_é, Größe.été, δ(1, β=2), getattr(Größe, 'été'))
ﬁ = 'one letter in the text'
print(fi)
try:
    print(ñandú)
except NameError as error:
    print(error)
