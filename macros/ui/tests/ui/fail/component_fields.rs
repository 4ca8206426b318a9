//! Fields that a component may not hold.
use keyway::model;
use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::atomic::AtomicU32;

#[model(component)]
pub struct Refused {
    flag: bool,
    letter: char,
    maybe: Option<u32>,
    outcome: Result<u8, u8>,
    text: String,
    borrowed: &'static str,
    list: Vec<u32>,
    boxed: Box<u8>,
    map: HashMap<u8, u8>,
    reference: &'static u8,
    count: usize,
    counts: [isize; 3],
    pair: (u32, u32),
    some: NonZeroU32,
    shared: AtomicU32,
    call: fn(),
    long: [u8; 64],
    fine: f64,
}

#[model(component)]
pub struct Long {
    bytes: [u8; 64],
}

fn main() {}
