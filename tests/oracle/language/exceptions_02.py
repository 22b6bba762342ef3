# else and finally, in every case.
def f(x):
    try:
        print('try')
        y = 1 / x
    except ZeroDivisionError:
        print('except')
        return 'none'
    else:
        print('else')
        return y
    finally:
        print('finally')


print(f(0))
print(f(2))
try:
    f('a')
except TypeError as error:
    print(error)
