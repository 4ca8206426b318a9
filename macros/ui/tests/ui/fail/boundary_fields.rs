//! Types that may not be fields of a Model.
use keyway::model;
use std::fmt::Debug;
use std::rc::Rc;

#[model]
pub struct Odd<'a, T> {
    pub borrowed: &'a str,
    pub slice: &'a [u8],
    pub generic: T,
    pub object: Box<dyn Debug>,
    pub callback: fn(u8),
    pub counted: Rc<u8>,
    pub associated: <Vec<u8> as IntoIterator>::Item,
}

#[model]
pub enum Choice {
    One(*mut u8),
    Two { text: std::borrow::Cow<'static, str> },
}

fn main() {}
