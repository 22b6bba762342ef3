# The default list that remembers.
def add_student(name, students=[]):
    students.append(name)
    return students


morning = add_student('Ann')
evening = add_student('Bob')
print(morning, evening, morning is evening)
