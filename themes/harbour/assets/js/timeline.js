// The timeline's pointer: a mark of the drawing and its row light up together.
export {};
