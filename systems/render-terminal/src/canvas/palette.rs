//! How colours are written.

/// The colours that the terminal understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Palette {
    /// No colours: the user asked for none, or the terminal has none.
    Plain,
    /// As the nearest of the 6 × 6 × 6 colours that terminals with 256 colours have.
    Cube,
}

impl Palette {
    /// Appends what changes the colour to `to`, or back to the usual one.
    pub(crate) fn change(self, text: &mut String, to: Option<[u8; 3]>) {
        match (self, to) {
            (Self::Plain, _) => {}
            (Self::Cube, None) => text.push_str("\x1b[39m"),
            (Self::Cube, Some(color)) => {
                let [red, green, blue] = color.map(|part| (u16::from(part) * 5 + 127) / 255);
                text.push_str(&format!("\x1b[38;5;{}m", 16 + 36 * red + 6 * green + blue));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Palette;

    fn written(palette: Palette, color: Option<[u8; 3]>) -> String {
        let mut text = String::new();
        palette.change(&mut text, color);
        text
    }

    #[test]
    fn writes_the_nearest_color() {
        assert_eq!(written(Palette::Cube, Some([0, 0, 0])), "\x1b[38;5;16m");
        assert_eq!(
            written(Palette::Cube, Some([255, 255, 255])),
            "\x1b[38;5;231m"
        );
        assert_eq!(written(Palette::Cube, Some([255, 0, 51])), "\x1b[38;5;197m");
        assert_eq!(written(Palette::Cube, None), "\x1b[39m");
    }

    #[test]
    fn writes_nothing_where_no_color_is_wanted() {
        assert_eq!(written(Palette::Plain, Some([255, 0, 51])), "");
    }
}
