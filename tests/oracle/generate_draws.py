#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Programs about random numbers: every way to draw them, with good and bad arguments."""
import random
DT=['float32','float64','float16','bfloat16','int64','int32','int16','int8','uint8','bool','complex64','complex128']
FL=['float32']*4+['float64','float16','bfloat16']
N=[0,1,2,3,5,7,15,16,17,31,32,33,48,64]
def dtype(r, fl=0.85):
    return r.choice(FL) if r.random()<fl else r.choice(DT)
def shape(r):
    k=r.random()
    if k<.5: return str(r.choice(N))
    if k<.6: return '()' 
    if k<.95: return ', '.join(str(r.choice([1,2,3,4,5,0,6])) for _ in range(r.randint(2,3)))
    return '-1'
def num(r):
    return r.choice(['0','1','0.5','2','-1','0.3','1.7','-0.25','3.75','10','1e3','True','0.0','1.0','float("nan")','float("inf")','-3e38','3e38','1e-9','100000'])
def pos(r): return r.choice(['0.5','1','2','0.3','1.7','3.75']) if r.random()<.85 else num(r)
def prob(r): return r.choice(['0.5','0.3','0.9','0.01','0.99']) if r.random()<.85 else num(r)
def whole(r): return r.choice(['0','1','2','5','10','100','127','128','255','256','-1','-5','-128','1000','2048','2049','2050','65504','65505','70000','2**15','2**16','2**24','2**24+1','2**24+3','2**31','2**31-1','2**32','2**32+1','2**40','2**53','2**53+1','2**62','2**63-1','2**63','-2**63','-2**63-1','-2**24-3','-2**31','-2**40'])
def target(r):
    d=dtype(r)
    k=r.random()
    if k<.45: b='torch.zeros(%s, dtype=torch.%s)'%(r.choice(N),d)
    elif k<.6: b='torch.zeros(%d, %d, dtype=torch.%s).t()'%(r.randint(1,6),r.randint(1,6),d)
    elif k<.75: b='torch.zeros(%d, dtype=torch.%s)[%d::%d]'%(r.choice([10,40,70]),d,r.randint(0,3),r.randint(1,3))
    elif k<.83: b='torch.zeros(%d, %d, dtype=torch.%s)[:, 1:%d]'%(r.randint(2,6),r.randint(3,6),d,r.randint(1,5))
    elif k<.88: b='torch.zeros(%d, dtype=torch.%s).expand(%d, %d)'%(3,d,r.randint(1,3),3)
    elif k<.94 : b='torch.ones(%d, dtype=torch.%s, requires_grad=True)'%(r.choice([3,17]), r.choice(FL))
    else: b='torch.ones(%d, dtype=torch.%s, requires_grad=True) * 1'%(r.choice([3,17]), r.choice(['float32','float64']))
    return b
def fill(r):
    k=r.randint(0,11)
    if k<=1: return 'normal_(%s)'%(', '.join([num(r),pos(r)][:r.randint(0,2)]))
    if k<=3: return 'uniform_(%s)'%(', '.join([num(r),num(r)][:r.randint(0,2)]))
    if k==4: return 'random_(%s)'%(whole(r) if r.random()<.5 else '')
    if k==5: return 'random_(%s, %s)'%(whole(r), whole(r) if r.random()<.8 else 'None')
    if k==6: return 'random_(0, %s)'%(r.choice(['2','10','100','256','2**24','2**33']))
    if k==7: return 'bernoulli_(%s)'%(prob(r) if r.random()<.7 else 'torch.tensor(%s)'%prob(r) if r.random()<.7 else 'torch.rand(3)')
    if k==8: return 'exponential_(%s)'%(pos(r) if r.random()<.7 else '')
    if k==9: return 'geometric_(%s)'%prob(r)
    if k==10: return 'log_normal_(%s)'%(', '.join([num(r),pos(r)][:r.randint(0,2)]))
    return 'cauchy_(%s)'%(', '.join([num(r),pos(r)][:r.randint(0,2)]))
def opts(r, p=.4):
    o=''
    if r.random()<p: o+=', dtype=torch.'+dtype(r)
    if r.random()<.1: o+=', requires_grad=True'
    return o
def expr(r):
    k=r.randint(0,15)
    if k<=2: return 'torch.randn(%s%s)'%(shape(r),opts(r))
    if k==3: return 'torch.rand(%s%s)'%(shape(r),opts(r))
    if k<=5:
        a=r.choice(['%s'%whole(r),'%s, %s'%(whole(r),whole(r)),'10','0, 5','-3, 3','2, 2**34'])
        return 'torch.randint(%s, (%s,)%s)'%(a,shape(r).strip('()') or '3',opts(r))
    if k==6: return 'torch.randperm(%s%s)'%(r.choice(['0','1','2','5','16','100','130','260','300','-1']),opts(r,.5))
    if k==7: return 'torch.%s(%s%s)'%(r.choice(['randn_like','rand_like']),target(r),opts(r))
    if k==8: return 'torch.randint_like(%s, %s%s)'%(target(r),r.choice(['10','2, 7','5, 3','300','0']),opts(r,.2))
    if k==9: return 'torch.normal(%s, %s, (%s,)%s)'%(num(r),pos(r),r.choice(N),opts(r))
    if k==10: return 'torch.normal(%s, %s)'%(r.choice(['torch.zeros(4)','torch.full((20,), 0.3)','torch.ones(2, 1)','torch.ones(4, requires_grad=True)','torch.zeros(3, dtype=torch.float64)','torch.ones(3, 2).t()']),r.choice(['-1','torch.ones(4)','torch.full((20,), 1.7)','1.7','torch.ones(5, dtype=torch.int64)','torch.ones(3, dtype=torch.int64)','torch.ones(1, 5, dtype=torch.float64)','torch.ones(2, 3)']))
    if k==11: return 'torch.bernoulli(%s)'%r.choice(['torch.rand(20)','torch.full((3, 4), 0.4)','torch.ones(3, requires_grad=True)','torch.full((3, 2), 0.5, dtype=torch.float64).t()','torch.tensor([0.5, 1.5])','torch.ones(3, dtype=torch.float16)','torch.full((9,), 0.5, dtype=torch.bfloat16)','torch.ones(3, dtype=torch.int64)'])
    if k==12: return 'torch.bernoulli(torch.ones(6), %s)'%prob(r)
    if k==13: return '(%s).%s'%(target(r),fill(r))
    if k==14: return 'torch.rand(%s).bernoulli()'%r.choice(N[:10])
    return 'torch.randn(%s)'%r.choice(['3','4','(2, 3)','[2, 2]','size=(3,)','16','17'])
def generate(seed):
    r=random.Random(seed)
    out=['import torch','torch.manual_seed(%s)'%r.choice(['0','1','42','-1','2**31','2**32+5','-2**63','2**63','2**64-1','1234567','True','3.7',"'12'"])]
    n=0
    for i in range(r.randint(2,6)):
        k=r.random()
        if k<.5:
            out.append('v%d = %s'%(n,expr(r))); n+=1
        elif k<.9:
            out.append('v%d = %s'%(n,target(r))); 
            out.append('v%d.%s'%(n,fill(r))); n+=1
        elif k<.95: out.append('torch.manual_seed(%d)'%r.randint(-9,9))
        else: out.append('print(torch.initial_seed())')
    return '\n'.join(out)+'\n'
