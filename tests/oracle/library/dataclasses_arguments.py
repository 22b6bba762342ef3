from dataclasses import dataclass, field, KW_ONLY

def told(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except TypeError as error:
        print(error)

@dataclass
class A:
    x: int
    y: int
    z: int

@dataclass
class B:
    x: int
    y: int = 2
    _: KW_ONLY
    k: int
    l: int = 5

@dataclass
class C:
    x: int = 1

@dataclass
class D:
    pass

told(A)
told(A, 1)
told(A, 1, 2)
told(A, 1, 2, 3, 4)
told(A, 1, 2, 3, w=4)
told(A, 1, 2, 3, x=4)
told(A, 1, 2, 3, 4, x=4)
told(A, x=1)
told(B)
told(B, 1)
told(B, 1, k=3)
told(B, 1, 2, 3)
told(B, 1, 2, 3, k=3)
told(B, 1, 2, 3, k=3, l=4)
told(B, 1, 2, 3, 4, 5, l=4)
told(B, k=4)
told(C, 1, 2)
told(C, 1, 2, 3)
told(C, z=3)
told(D, 1)
told(D, z=1)
told(D)

def local():
    @dataclass
    class Inner:
        x: int
    return Inner
told(local())
told(local(), 3)
A(1)
