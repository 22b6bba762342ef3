# One that is raised while another is handled.
order = []
try:
    try:
        order.append(1)
        1 / 0
    except ZeroDivisionError:
        order.append(2)
        [].pop()
    finally:
        order.append(3)
except IndexError as error:
    order.append(4)
    print(error, '|', error.__context__)
print(order)
