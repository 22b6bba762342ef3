# Lambdas in a loop, all the last one.
buttons = {}
for colour in ('red', 'green', 'blue'):
    buttons[colour] = lambda: 'paint ' + colour
print([press() for press in buttons.values()])
for colour in ('red', 'green', 'blue'):
    buttons[colour] = lambda c=colour: 'paint ' + c
print([press() for press in buttons.values()])
