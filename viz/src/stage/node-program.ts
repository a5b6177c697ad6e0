import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { cameraUniforms, setCameraUniforms } from './camera-uniforms.ts';
import { createPackedItems } from './packed-items.ts';

/** What the program reads of a node besides what sigma knows. */
export interface ShapedNode extends NodeDisplayData {
  /** Index in `shapes`. */
  readonly shape: number;
  readonly borderColour: string;
  /** CSS pixels. */
  readonly border: number;
}

/** One shape a type, so that a type is told without its colour. */
export const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon'] as const;

/** Draws nodes as shapes with a border, from their distance to the outline: sharp at any zoom, one triangle a node. */
export class ShapeProgram extends NodeProgram<(typeof cameraUniforms)[number]> {
  override getDefinition() {
    const colour = { size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true };
    const float = WebGLRenderingContext.FLOAT;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: WebGLRenderingContext.TRIANGLES,
      UNIFORMS: cameraUniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: float },
        { name: 'a_form', size: 3, type: float },
        { name: 'a_color', ...colour },
        { name: 'a_border', ...colour },
        { name: 'a_id', ...colour },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: float }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  private readonly items = createPackedItems();

  override reallocate(capacity: number): void {
    super.reallocate(capacity);
    this.items.reallocate(capacity);
  }

  override process(index: number, place: number, data: NodeDisplayData): void {
    super.process(index, place, data);
    this.items.mark(place, data.hidden ? 0 : 1);
  }

  override render(parameters: RenderParams): void {
    this.items.draw(this, () => super.render(parameters));
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData): void {
    // our reducer gives these to every node
    const node = data as ShapedNode;
    const array = this.array;
    let at = start;
    array[at++] = node.x;
    array[at++] = node.y;
    array[at++] = node.size;
    array[at++] = node.shape;
    array[at++] = node.border;
    array[at++] = floatColor(node.color);
    array[at++] = floatColor(node.borderColour);
    array[at++] = index;
  }

  override setUniforms(parameters: RenderParams, program: ProgramInfo): undefined {
    setCameraUniforms(parameters, program);
  }
}

// the triangle around a circle of radius 1 reaches to 2; 1.25 leaves room for the edge that is smoothed
const vertexShader = /* glsl */ `
attribute vec4 a_id, a_color, a_border;
attribute vec2 a_position;
attribute vec3 a_form;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_correctionRatio;
varying vec4 v_color, v_border;
varying vec4 v_place;
void main() {
  float radius = a_form.x / u_sizeRatio;
  float reach = (radius + 1.5) * 2.0;
  vec2 away = reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + away * 2.0 * u_correctionRatio, 1)).xy, 0, 1);
  v_place = vec4(away / radius, radius, a_form.y);
  #ifdef PICKING_MODE
  v_color = a_id;
  v_border = a_id;
  #else
  v_color = a_color;
  v_border = vec4(a_border.rgb, a_form.z);
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color, v_border;
varying vec4 v_place;
uniform float u_pixelRatio;
float outline(vec2 p, float shape) {
  vec2 q = abs(p);
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return length(max(q - 0.6, 0.0)) - 0.24;
  if (shape < 2.5) return (q.x + q.y - 1.12) * 0.7071;
  if (shape < 3.5) return max(q.x * 0.866 + p.y * 0.5, -p.y) - 0.58;
  return max(q.x * 0.866 + q.y * 0.5, q.y) - 0.9;
}
void main() {
  float pixels = outline(v_place.xy, v_place.w) * v_place.z;
  #ifdef PICKING_MODE
  if (pixels > 2.0) gl_FragColor = vec4(0.0);
  else gl_FragColor = v_color;
  #else
  float soft = 0.6 / u_pixelRatio;
  float inside = 1.0 - smoothstep(-soft, soft, pixels);
  float inner = 1.0 - smoothstep(-soft, soft, pixels + v_border.a);
  vec3 colour = mix(v_border.rgb, v_color.rgb, inner);
  float alpha = inside * v_color.a;
  gl_FragColor = vec4(colour * alpha, alpha);
  #endif
}
`;
