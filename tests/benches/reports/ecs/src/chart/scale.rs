//! From figures to places, by their logarithm.

/// A logarithmic axis.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The figures at its ends.
    pub(super) figures: (f64, f64),
    /// The places of its ends.
    pub(super) places: (f64, f64),
}

impl Scale {
    /// The place of a figure; one beyond an end is placed at the end.
    pub(super) fn place(&self, figure: f64) -> f64 {
        let (low, high) = self.figures;
        let part = (figure.clamp(low, high) / low).ln() / (high / low).ln();
        self.places.0 + part * (self.places.1 - self.places.0)
    }

    /// Whether the figure is beyond an end.
    pub(super) fn is_beyond(&self, figure: f64) -> bool {
        figure < self.figures.0 || figure > self.figures.1
    }

    /// The round figures on the axis: 1, 2 and 5 times the powers of ten.
    pub(super) fn round(&self) -> Vec<f64> {
        let (low, high) = self.figures;
        let powers = (-9..=12).map(|power| 10_f64.powi(power));
        let figures = powers.flat_map(|power| [power, 2.0 * power, 5.0 * power]);
        figures
            .filter(|figure| (low * 0.999..=high * 1.001).contains(figure))
            .collect()
    }
}
