//! A module of the user's that is named as std is.
use keyway::Model;

mod std {
    pub mod time {
        #[derive(Debug)]
        pub struct Duration(pub i64);
    }
}

#[derive(Debug, Model)]
pub struct Wait {
    pub first: std::time::Duration,
}

fn main() {}
