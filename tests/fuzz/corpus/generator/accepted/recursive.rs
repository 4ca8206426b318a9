//! Types that hold themselves, directly and in a circle.
#[rustfmt::skip]
pub mod generated;

/// A tree.
#[keyway::model]
pub enum Tree {
    /// No children.
    Leaf,
    /// Children, and what they are called.
    Node(Vec<Tree>, Box<Label>),
}

/// A name with a tree of its own.
#[keyway::model]
pub struct Label {
    /// The name.
    pub text: String,
    /// More below.
    pub below: Option<Box<Tree>>,
}
