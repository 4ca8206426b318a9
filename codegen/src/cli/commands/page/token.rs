//! `Token`.

use std::fmt;

use ct_codecs::{Encoder, Hex, verify};

use crate::cli::command_error::CommandError;

/// Number of random bytes.
const LENGTH: usize = 32;

/// The secret in the page's address, which whoever wants to see or do something must tell: another user of this machine can connect
/// to the port, and cannot guess it.
pub(super) struct Token(String);

impl Token {
    /// A new one from the random numbers of the operating system.
    ///
    /// # Errors
    /// If the system has none.
    pub(super) fn random() -> Result<Self, CommandError> {
        let mut bytes = [0; LENGTH];
        getrandom::fill(&mut bytes).map_err(CommandError::Random)?;
        let text = Hex::encode_to_string(bytes);
        Ok(Self(text.expect("a text of any length can be kept")))
    }

    /// Whether `told` is this one, in a time that does not tell how much of it is.
    pub(super) fn is(&self, told: &str) -> bool {
        verify(self.0.as_bytes(), told.as_bytes())
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Token;

    #[test]
    fn each_is_another_and_only_all_of_it_is_it() {
        let [one, other] = [(); 2].map(|()| Token::random().expect("there are random numbers"));
        let text = one.to_string();
        assert_eq!(text.len(), 64);
        assert!(one.is(&text) && !other.is(&text));
        assert!(!one.is("") && !one.is(&text[1..]) && !one.is(&text[..63]));
        assert!(!one.is(&text.to_uppercase()) || text.to_uppercase() == text);
    }
}
