//! The text of a field's type.

use std::fmt;

use super::{ComponentShape, FieldDecl};

/// The text of a field's type with the numbers that lengths stand for, as in `[[f64; 3]; 2]`.
pub(super) struct Kind(pub(super) &'static FieldDecl<ComponentShape>);

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for _ in self.0.lengths {
            formatter.write_str("[")?;
        }
        formatter.write_str(self.0.element)?;
        for length in self.0.lengths.iter().rev() {
            write!(formatter, "; {length}]")?;
        }
        Ok(())
    }
}
