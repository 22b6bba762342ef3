# replace on nested, frozen and inherited ones.
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Camera:
    position: list
    zoom: float = 1.0


@dataclass(frozen=True)
class Scene:
    camera: Camera
    objects: list = field(default_factory=list)


@dataclass(frozen=True)
class Lit(Scene):
    lamps: tuple = ()


a = Lit(Camera([0, 0]), [1], ('sun',))
b = replace(a, camera=replace(a.camera, zoom=2.0))
c = replace(b, objects=[*b.objects, 2])
print(b.camera.position is a.camera.position, b.objects is a.objects, c.objects, a.objects, type(c).__name__, c.lamps is a.lamps)
a.camera.position[0] = 9
print(c.camera, a == b)
try:
    replace(5, x=1)
except TypeError as error:
    print(error)
