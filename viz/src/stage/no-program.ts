import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';

/**
 * Draws nothing, and costs nothing. Sigma sends what is hidden through its program all the same, at the price of what
 * is seen; on software graphics that made most of a frame.
 */
class NoProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}

// sigma asks for no more of a program than these, but its types for all of its own base class
export const NoNodeProgram = NoProgram as unknown as NodeProgramType;
export const NoEdgeProgram = NoProgram as unknown as EdgeProgramType;
