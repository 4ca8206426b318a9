//! Arguments that `#[viewmodel]` does not take.
use keyway::viewmodel;

#[viewmodel(IntegratorView)]
pub struct Leapfrog;

#[viewmodel(persist)]
pub struct Yoshida {
    steps: u64,
}

#[viewmodel]
pub struct Euler {
    #[viewmodel(keep)]
    steps: u64,
}

#[viewmodel]
pub struct Generic<T> {
    steps: T,
}

#[viewmodel]
pub enum Choice {
    One,
}

fn main() {}
