//! `FieldDecl`.

/// A field of a component, as the compiler of this build lays it out. `Shape` is [`ComponentShape`](super::ComponentShape),
/// which holds fields in turn: as a parameter, this type needs to know nothing of that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldDecl<Shape> {
    /// Name, or index of a field without one.
    pub name: &'static str,
    /// Names that it had before.
    pub was: &'static [&'static str],
    /// Text of the type; of an array, that of what it holds in the end.
    pub element: &'static str,
    /// The lengths of an array, from the outside in; none for what is no array.
    pub lengths: &'static [usize],
    /// Bytes from the start of the struct that it is a field of.
    pub offset: usize,
    /// Bytes, those of all elements of an array.
    pub size: usize,
    /// What the type is made of; that of an array's elements.
    pub shape: Shape,
}

impl<Shape> FieldDecl<Shape> {
    /// How many values it holds: 1, or the number of an array's elements.
    pub(super) const fn count(&self) -> usize {
        let (mut count, mut dimension) = (1, 0);
        while dimension < self.lengths.len() {
            count *= self.lengths[dimension];
            dimension += 1;
        }
        count
    }
}
