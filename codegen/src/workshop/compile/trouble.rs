//! `Trouble`, a failure of the machine and not of the sources.

use std::fmt;

/// What the machine lacked for a build. Another try, without any change of the sources, may succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// No space is left on a disk, or the user's share of it is used up.
    Space,
    /// No memory is left.
    Memory,
    /// Too many files are open.
    Files,
    /// The system starts no more processes.
    Processes,
    /// A signal has ended the compiler or linker.
    Killed,
}

/// What compilers, linkers and the system say. A source cannot make the compiler say so in an error's first line.
const SIGNS: [(&str, Trouble); 13] = [
    ("No space left on device", Trouble::Space),
    ("Disk quota exceeded", Trouble::Space),
    ("(os error 28)", Trouble::Space),
    ("(os error 122)", Trouble::Space),
    ("Cannot allocate memory", Trouble::Memory),
    ("(os error 12)", Trouble::Memory),
    ("memory allocation of", Trouble::Memory),
    ("Too many open files", Trouble::Files),
    ("(os error 24)", Trouble::Files),
    ("(os error 23)", Trouble::Files),
    ("Resource temporarily unavailable", Trouble::Processes),
    ("ld terminated with signal", Trouble::Killed),
    ("(signal: ", Trouble::Killed),
];

impl Trouble {
    /// The trouble of which an error message tells, if any.
    pub(crate) fn in_text(text: &str) -> Option<Self> {
        let found = SIGNS.iter().find(|(sign, _)| text.contains(sign));
        found.map(|(_, trouble)| *trouble)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Space => "no space is left on the disk",
            Self::Memory => "no memory is left",
            Self::Files => "too many files are open",
            Self::Processes => "the system starts no more processes",
            Self::Killed => "the compiler was killed",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Trouble;

    #[test]
    fn what_the_machine_lacks_is_told_from_what_a_source_lacks() {
        let cases = [
            (
                "error: failed to write /t/x.o: No space left on device (os error 28)",
                Some(Trouble::Space),
            ),
            (
                "error: linking with `cc` failed: exit status: 1\n = note: collect2: fatal error: ld terminated with signal 9",
                Some(Trouble::Killed),
            ),
            ("error[E0425]: cannot find value `a` in this scope", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Trouble::in_text(text), expected, "{text}");
        }
    }
}
