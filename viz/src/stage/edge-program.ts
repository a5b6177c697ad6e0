import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { cameraUniforms, setCameraUniforms } from './camera-uniforms.ts';
import { edgeFragmentShader, edgeVertexShader } from './edge-shaders.ts';
import { createPackedItems } from './packed-items.ts';

/** What the program reads of an edge besides what sigma knows. */
export interface LinedEdge extends EdgeDisplayData {
  /** How far the middle lies beside the straight line, as a share of its length; to the left as seen from the source. */
  readonly curve: number;
  /** Index in `lines`. */
  readonly line: number;
  /** 1 a head at the target, 2 at the source, 3 at both. */
  readonly heads: number;
}

/** Planned facts are dashed, denied ones struck through, derived ones dotted. */
export const lines = ['solid', 'dashed', 'struck', 'dotted'] as const;

/**
 * A program that draws edges as curves of so many straight pieces, with heads. All of it is done on the graphics
 * processor, and one piece costs as little as sigma's own straight edge.
 */
export function createLineProgram(pieces: number): EdgeProgramType {
  return class LineProgram extends EdgeProgram<(typeof cameraUniforms)[number]> {
    override getDefinition() {
      const corners = toCorners(pieces);
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: edgeVertexShader,
        FRAGMENT_SHADER_SOURCE: edgeFragmentShader,
        METHOD: WebGLRenderingContext.TRIANGLES,
        UNIFORMS: cameraUniforms,
        ATTRIBUTES: [
          { name: 'a_ends', size: 4, type: float },
          { name: 'a_form', size: 4, type: float },
          { name: 'a_radii', size: 2, type: float },
          { name: 'a_color', size: 4, type: byte, normalized: true },
          { name: 'a_id', size: 4, type: byte, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 3, type: float }],
        CONSTANT_DATA: corners,
      };
    }

    readonly items = createPackedItems();

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.items.reallocate(capacity);
    }

    override process(
      index: number,
      place: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      super.process(index, place, source, target, data);
      const isHidden = data.hidden || source.hidden || target.hidden;
      this.items.mark(place, isHidden ? 0 : data.zIndex === 0 ? 1 : 2);
    }

    override render(parameters: RenderParams): void {
      this.items.draw(this, () => super.render(parameters));
    }

    override processVisibleItem(
      index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      // our reducer gives these to every edge
      const edge = data as LinedEdge;
      const array = this.array;
      let at = start;
      array[at++] = source.x;
      array[at++] = source.y;
      array[at++] = target.x;
      array[at++] = target.y;
      array[at++] = edge.size;
      array[at++] = edge.curve;
      array[at++] = edge.line;
      array[at++] = edge.heads;
      array[at++] = source.size;
      array[at++] = target.size;
      array[at++] = floatColor(edge.color);
      array[at++] = index;
    }

    override setUniforms(parameters: RenderParams, program: ProgramInfo): undefined {
      setCameraUniforms(parameters, program);
    }
  };
}

const float = WebGLRenderingContext.FLOAT;
const byte = WebGLRenderingContext.UNSIGNED_BYTE;

/** Corners of triangles: place along (0 to 1), side (-1 or 1), part (0 the line, 1 the head, 2 the head at the source). */
function toCorners(pieces: number): number[][] {
  const corners: number[][] = [];
  for (let piece = 0; piece < pieces; piece++) {
    const [from, to] = [piece / pieces, (piece + 1) / pieces];
    corners.push([from, 1, 0], [from, -1, 0], [to, 1, 0], [to, 1, 0], [from, -1, 0], [to, -1, 0]);
  }
  for (const head of [1, 2]) corners.push([1, 0, head], [0, 1, head], [0, -1, head]);
  return corners;
}
