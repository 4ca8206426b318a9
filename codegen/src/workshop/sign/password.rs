//! `password`, the password of a secret key.

use std::{env, io};

/// Environment variable with the password of the secret key, for machines where nobody types.
pub(super) const VARIABLE: &str = "KEYWAY_KEY_PASSWORD";

/// The password that the variable holds, or that somebody types after `prompt`.
pub(super) fn password(prompt: &str) -> io::Result<String> {
    match env::var(VARIABLE) {
        Ok(password) => Ok(password),
        Err(_) => rpassword::prompt_password(prompt),
    }
}
