// The way to what is being written, for who reads further up.

export function Newest({ onFollow }: { readonly onFollow: () => void }) {
  return (
    <div className="el-chat-newest" data-aside="">
      <button type="button" className="el-button" onClick={onFollow}>
        <span aria-hidden="true">↓ </span>Go to the newest
      </button>
    </div>
  );
}
