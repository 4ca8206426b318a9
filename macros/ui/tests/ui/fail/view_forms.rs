//! Items that are no View.
use keyway::view;

#[view]
struct PrivateView {
    pub first: fn(),
}

#[view]
pub struct TupleView(pub fn());

#[view]
pub struct GenericView<T> {
    pub first: fn(T),
}

#[view]
pub trait TraitView {
    fn first();
}

#[view(version = 2)]
pub struct ArgumentView {
    pub first: fn(),
}

fn main() {}
