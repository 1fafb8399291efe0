import { Component, type ReactNode } from 'react';

interface PlainOnErrorProps {
  text: string;
  /** The text, rendered. */
  children: ReactNode;
}

interface PlainOnErrorState {
  text: string;
  hasFailed: boolean;
}

/** Shows a text as it stands where rendering it fails: one text must not take the page down. React knows this for classes only. */
export class PlainOnError extends Component<PlainOnErrorProps, PlainOnErrorState> {
  override state: PlainOnErrorState = { text: this.props.text, hasFailed: false };

  static getDerivedStateFromError(): Partial<PlainOnErrorState> {
    return { hasFailed: true };
  }

  /** Another text is tried again. */
  static getDerivedStateFromProps({ text }: PlainOnErrorProps, state: PlainOnErrorState): PlainOnErrorState | null {
    return text === state.text ? null : { text, hasFailed: false };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <AsItStands text={this.props.text} /> : this.props.children;
  }
}

/** A text without any of its Markdown read. */
export function AsItStands({ text }: { text: string }) {
  return <span className="as-it-stands">{text}</span>;
}
