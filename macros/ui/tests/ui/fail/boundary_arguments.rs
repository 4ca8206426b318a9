//! Types that may not be arguments or results.
use keyway::view;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Mutex;
use std::time::Instant;

#[view]
pub struct OddView {
    pub object: fn(shape: &dyn Debug),
    pub boxed: fn(shape: Box<dyn Fn(u8)>),
    pub hidden: fn(names: impl Iterator<Item = u8>),
    pub callback: fn(done: fn(u8)),
    pub pointer: fn(from: *const u8),
    pub counted: fn(text: Rc<String>),
    pub forever: fn(text: &'static str),
    pub gives_forever: fn() -> &'static str,
    pub cell: fn(cell: &RefCell<u8>),
    pub lock: fn(lock: &Mutex<u8>),
    pub instant: fn(now: Instant),
    pub generic: fn(grid: Grid<u8>),
    pub unsized_text: fn(text: str),
    pub never: fn() -> !,
    pub hasher: fn(map: HashMap<u8, u8, State>),
    pub alias: fn() -> Result<u8>,
}

fn main() {}
