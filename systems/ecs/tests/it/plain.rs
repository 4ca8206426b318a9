//! Components that are nothing but bytes.

use core_ecs::Description;

pub(crate) fn plain(name: &str, size: u32, alignment: u32) -> Description {
    Description {
        name: name.to_owned(),
        was: Vec::new(),
        size,
        alignment,
        fields: Vec::new(),
    }
}
