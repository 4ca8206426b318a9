//! `TypeLayout`, the text by which two builds tell whether a type is laid out alike.
use std::any::type_name;
use std::fmt::Write as _;

use super::Model;

/// The layout of a type of std, of a Model, or of both within each other, down to the last field: its name and size, then
/// each Model in it as its own description, in order of appearance. Equal texts of two builds of one compiler are equal
/// layouts, which a `TypeId` alone does not prove: that one does not change with the types of fields.
///
/// Each Model adds itself through `Extend<TheModel>`, which `#[model]` implements: a trait of std that the compiler can look
/// for, so that a type that is none makes the whole unknown instead of an error. Unknown are as well: types of other crates,
/// whose fields Keyway does not see; shared values (`Arc`), which the former owner could still reach; and Models that hold
/// themselves, whose depth has no bound.
#[derive(Clone, Debug)]
pub struct TypeLayout {
    text: String,
    /// Models around the place that is being written, by path.
    open: Vec<&'static str>,
    /// Models that are written.
    written: Vec<Model>,
    is_known: bool,
}

impl TypeLayout {
    /// Begins with `T`, whose canonical text is `type_text`.
    #[must_use]
    pub fn of<T>(type_text: &str) -> Self {
        let mut layout = Self {
            text: String::new(),
            open: Vec::new(),
            written: Vec::new(),
            is_known: true,
        };
        let (name, size, align) = (type_name::<T>(), size_of::<T>(), align_of::<T>());
        layout.line(format_args!(
            "{type_text} is {name}, {size} bytes, align {align}"
        ));
        layout.look_for_shared(type_text);
        layout
    }

    /// Adds the size of a type whose size the text does not tell.
    pub fn hold<T>(&mut self) {
        let (name, size, align) = (type_name::<T>(), size_of::<T>(), align_of::<T>());
        self.line(format_args!("holds {name}, {size} bytes, align {align}"));
    }

    /// Adds that a type is, or is not, the one of std that its name says.
    pub const fn claim(&mut self, is_true: bool) {
        self.is_known &= is_true;
    }

    /// Adds a Model, and whether what it holds is to be added: not if that stands there already. If so,
    /// [`close`](Self::close) follows.
    pub fn open(&mut self, model: &Model) -> bool {
        if self.open.contains(&model.path) || !model.foreign.is_empty() {
            self.is_known = false;
            return false;
        }
        if self.written.contains(model) {
            return false;
        }
        self.line(format_args!("{model:?}"));
        for text in model.shape.type_texts() {
            self.look_for_shared(text);
        }
        self.written.push(*model);
        self.open.push(model.path);
        true
    }

    /// Ends the Model that was added last.
    pub fn close(&mut self) {
        self.open.pop();
    }

    /// Notes that there is a type without a description.
    pub(super) const fn lose(&mut self) {
        self.is_known = false;
    }

    /// The text; `None` if the layout is unknown.
    #[must_use]
    pub fn into_text(self) -> Option<String> {
        self.is_known.then_some(self.text)
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // A `String` takes whatever is written.
        let _ = writeln!(self.text, "{line}");
    }

    fn look_for_shared(&mut self, type_text: &str) {
        let is_part = |c: char| !c.is_alphanumeric() && c != '_';
        if type_text.split(is_part).any(|word| word == "Arc") {
            self.is_known = false;
        }
    }
}
