package org.waqai.graph.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrFactory;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;

/**
 * An index of quads in the folder of a TDB2 store that nobody has open. It is written block after
 * block: written to memory that is mapped, as TDB2 has it, each page would be taken from all
 * processors again before it goes to disk.
 *
 * @param name its columns
 */
record Tree(Location location, String name) {
  /** Writes all of it, in the place of the empty one; on disk when this returns. */
  void write(Iterator<byte[]> records) throws IOException {
    FileSet files = new FileSet(location, name);
    for (String part : new String[] {Names.extBptState, Names.extBptTree, Names.extBptRecords}) {
      Files.delete(Path.of(files.filename(part)));
    }
    RecordFactory factory = new RecordFactory(name.length() * Long.BYTES, 0);
    int order = BPlusTreeParams.calcOrder(SystemIndex.BlockSize, factory.recordLength());
    BPlusTreeRewriter.packIntoBPlusTree(
            Iter.map(records, r -> new Record(r, null)),
            new BPlusTreeParams(order, factory),
            factory,
            FileFactory.createBufferChannel(files, Names.extBptState),
            blocks(files.filename(Names.extBptTree)),
            blocks(files.filename(Names.extBptRecords)))
        .close();
  }

  private static BlockMgr blocks(String file) {
    return BlockMgrFactory.createStdFileNoCache(file, SystemIndex.BlockSize);
  }
}
