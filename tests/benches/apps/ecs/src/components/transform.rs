//! `Transform`.
use keyway::model;

/// A matrix of four columns.
#[model(component)]
#[derive(Default, PartialEq, bevy_ecs::component::Component, flecs_ecs::prelude::Component)]
pub struct Transform(pub [[f32; 4]; 4]);

impl Transform {
    /// The matrix that changes nothing.
    pub const UNIT: Self = Self([
        [1.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 0.0, 0.0],
        [0.0, 0.0, 1.0, 0.0],
        [0.0, 0.0, 0.0, 1.0],
    ]);

    /// The matrix that undoes this one, by cofactors.
    #[must_use]
    #[inline]
    pub fn inverted(&self) -> Self {
        let m = &self.0;
        let pair = |a: usize, b: usize, c: usize, d: usize| m[a][c] * m[b][d] - m[b][c] * m[a][d];
        let s = [
            pair(0, 1, 0, 1),
            pair(0, 1, 0, 2),
            pair(0, 1, 0, 3),
            pair(0, 1, 1, 2),
            pair(0, 1, 1, 3),
            pair(0, 1, 2, 3),
        ];
        let c = [
            pair(2, 3, 0, 1),
            pair(2, 3, 0, 2),
            pair(2, 3, 0, 3),
            pair(2, 3, 1, 2),
            pair(2, 3, 1, 3),
            pair(2, 3, 2, 3),
        ];
        let determinant =
            s[0] * c[5] - s[1] * c[4] + s[2] * c[3] + s[3] * c[2] - s[4] * c[1] + s[5] * c[0];
        let by = 1.0 / determinant;
        Self([
            [
                (m[1][1] * c[5] - m[1][2] * c[4] + m[1][3] * c[3]) * by,
                (-m[0][1] * c[5] + m[0][2] * c[4] - m[0][3] * c[3]) * by,
                (m[3][1] * s[5] - m[3][2] * s[4] + m[3][3] * s[3]) * by,
                (-m[2][1] * s[5] + m[2][2] * s[4] - m[2][3] * s[3]) * by,
            ],
            [
                (-m[1][0] * c[5] + m[1][2] * c[2] - m[1][3] * c[1]) * by,
                (m[0][0] * c[5] - m[0][2] * c[2] + m[0][3] * c[1]) * by,
                (-m[3][0] * s[5] + m[3][2] * s[2] - m[3][3] * s[1]) * by,
                (m[2][0] * s[5] - m[2][2] * s[2] + m[2][3] * s[1]) * by,
            ],
            [
                (m[1][0] * c[4] - m[1][1] * c[2] + m[1][3] * c[0]) * by,
                (-m[0][0] * c[4] + m[0][1] * c[2] - m[0][3] * c[0]) * by,
                (m[3][0] * s[4] - m[3][1] * s[2] + m[3][3] * s[0]) * by,
                (-m[2][0] * s[4] + m[2][1] * s[2] - m[2][3] * s[0]) * by,
            ],
            [
                (-m[1][0] * c[3] + m[1][1] * c[1] - m[1][2] * c[0]) * by,
                (m[0][0] * c[3] - m[0][1] * c[1] + m[0][2] * c[0]) * by,
                (-m[3][0] * s[3] + m[3][1] * s[1] - m[3][2] * s[0]) * by,
                (m[2][0] * s[3] - m[2][1] * s[1] + m[2][2] * s[0]) * by,
            ],
        ])
    }

    /// The vector, transformed.
    #[must_use]
    #[inline]
    pub fn turned(&self, v: [f32; 3]) -> [f32; 3] {
        let m = &self.0;
        std::array::from_fn(|row| m[0][row] * v[0] + m[1][row] * v[1] + m[2][row] * v[2])
    }
}
