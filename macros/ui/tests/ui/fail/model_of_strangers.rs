//! A field whose type is no Model.
use keyway::model;

pub struct Stranger;

#[model]
pub struct Body {
    pub stranger: Stranger,
    pub many: Vec<Stranger>,
}

fn main() {}
